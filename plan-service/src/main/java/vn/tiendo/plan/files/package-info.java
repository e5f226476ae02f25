/** Turns files of office programs into the lines of text that extraction reads. Pure: knows no service and no database. */
@NullMarked
package vn.tiendo.plan.files;

import org.jspecify.annotations.NullMarked;
