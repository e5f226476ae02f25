/** Urging letters and proposals: drafted by the sweep or for early work, issued or dropped by a person, printed as official documents. It may touch templates and the inbox. */
@NullMarked
package vn.tiendo.notification.letter;

import org.jspecify.annotations.NullMarked;
