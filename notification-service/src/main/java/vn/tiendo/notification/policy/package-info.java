/** Reminder policies as data, one in force for each scope; writes only its own two tables, reads the programmes of plans. */
@NullMarked
package vn.tiendo.notification.policy;

import org.jspecify.annotations.NullMarked;
