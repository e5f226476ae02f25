/** Evidence: files that prove what a report item says, what was remedied or what hinders, received by tus, checked, stored once and handed out. It knows no other feature. */
@NullMarked
package vn.tiendo.reporting.evidence;

import org.jspecify.annotations.NullMarked;
