/** What is marked as a State secret is refused at every door: nothing of it is kept but that it was refused. */
@NullMarked
package vn.tiendo.kit.secrecy;

import org.jspecify.annotations.NullMarked;
