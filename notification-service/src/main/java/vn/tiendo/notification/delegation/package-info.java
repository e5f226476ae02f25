/** Who is away and who is told as well meanwhile; may ask the directory, and gives nobody a right to act or to see. */
@NullMarked
package vn.tiendo.notification.delegation;

import org.jspecify.annotations.NullMarked;
