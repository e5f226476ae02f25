/** The words of letters as data: versions, checked when saved, filled in by a template language without logic. Touches only its own table. */
@NullMarked
package vn.tiendo.notification.template;

import org.jspecify.annotations.NullMarked;
