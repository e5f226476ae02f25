/** Reminder policies as data, one in force for each kind of deadline; writes only its own two tables. */
@NullMarked
package vn.tiendo.notification.policy;

import org.jspecify.annotations.NullMarked;
