/** Body of a 201 to `POST /v5/rooms/{uuid}/screenshots` (contracts/whiteboard.md B5.1). */
export const upstreamAnswer = {
  url: "https://docs-test-xxx.oss-cn-hangzhou.aliyuncs.com/room_cover/2811/a7e04xxxxx7d1eca69/init.png",
  key: "room_cover/2811/a7e04xxxxx7d1eca69/init.png",
  bucket: "docs-test-xxx",
  region: "oss-cn-hangzhou",
};
