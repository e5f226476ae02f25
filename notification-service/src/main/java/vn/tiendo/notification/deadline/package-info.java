/** What is owed, by whom and until when, learnt from other services' events and read under the caller's scope. */
@NullMarked
package vn.tiendo.notification.deadline;

import org.jspecify.annotations.NullMarked;
