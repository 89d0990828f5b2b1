/** A room of the house: what it may know of the others, and what it is for. */
interface Room {
  readonly knows: readonly string[];
  readonly says: string;
}
export const coreRooms: Readonly<Record<string, Room>>;
export const rooms: Readonly<Record<string, Room>>;
