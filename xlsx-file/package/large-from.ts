/**
 * So many bytes make a part large. A thread of its own costs some 70 ms of computing more than inflating it here; at 40 MB reading is a tenth quicker so,
 * and writing into it as much slower, since it is inflated again. Above this what counts is that the whole is never held.
 */
export const largeFrom = 64 * 2 ** 20;
