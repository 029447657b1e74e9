import { describeKills } from "../support/describe-kills.js";

// Each store has a file of its own, so that they run side by side.
describeKills("embedded");
