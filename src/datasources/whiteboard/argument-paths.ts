/** Where a caller wrote each argument, so that an error can point at it whatever the operation calls it. */
export interface ArgumentPaths {
  readonly roomUuid: readonly string[];
  readonly path: readonly string[];
  readonly width: readonly string[];
  readonly height: readonly string[];
  readonly token: readonly string[];
}
