import { ArgsType } from "type-graphql";
import { EventPageArgs } from "./event-page-args.js";

@ArgsType()
export class SessionEventsArgs extends EventPageArgs {}
