/** Who is subscribed to, per medium. An absent list says nothing; everyone is subscribed to when none is there. */
export interface UidLists {
  readonly subscribeVideoUids?: readonly string[];
  readonly unsubscribeVideoUids?: readonly string[];
  readonly subscribeAudioUids?: readonly string[];
  readonly unsubscribeAudioUids?: readonly string[];
}
