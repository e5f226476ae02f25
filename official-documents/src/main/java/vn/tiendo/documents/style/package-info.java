/** Style sheets: how each element of a document looks and what it is worded like, as data. Touches nothing but java. */
@NullMarked
package vn.tiendo.documents.style;

import org.jspecify.annotations.NullMarked;
