import type { StorageMiddleware } from "@20minutes/s3rver";

const BUCKET_ROOT = /^\/[^/]+\/$/;

/**
 * Lets current S3 clients list a bucket. They sign the path `/bucket/`, while the package checks the
 * signature of `/bucket`; told that the bucket came with the host name and `/` is the path, it checks the right one.
 */
export const signedBucketRoot: StorageMiddleware = (context, next) => {
  if (BUCKET_ROOT.test(context.path)) {
    context.state["vhost"] = true;
    context.mountPath = "/";
  }
  return next();
};
