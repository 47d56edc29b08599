/**
 * A bucket of a store that speaks the protocol of S3: {@link org.kladez.publish.s3.BucketTree}.
 * Nothing else knows the AWS SDK.
 */
@NullMarked
package org.kladez.publish.s3;

import org.jspecify.annotations.NullMarked;
