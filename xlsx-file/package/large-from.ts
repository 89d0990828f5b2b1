/**
 * From so many bytes on a part is inflated by a thread of its own while what is there already is read. That costs some 30 ms of computing more than
 * inflating it here, and spares the time of inflating it.
 */
export const apartFrom = 32 * 2 ** 20;

/** From so many bytes on a part is large: the whole of it is never held. To write into it costs more, since it is inflated again. */
export const largeFrom = 64 * 2 ** 20;
