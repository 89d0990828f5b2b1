import { testRoom } from "../support/test-room";

testRoom(__dirname);
