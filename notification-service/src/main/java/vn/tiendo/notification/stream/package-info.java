/** The inbox as a live stream that resumes without a gap, over instances and restarts. */
@NullMarked
package vn.tiendo.notification.stream;

import org.jspecify.annotations.NullMarked;
