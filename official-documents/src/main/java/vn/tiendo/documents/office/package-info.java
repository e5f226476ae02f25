/** How a body heads and signs what it issues, from what a directory says of it. Touches the model of documents only. */
@NullMarked
package vn.tiendo.documents.office;

import org.jspecify.annotations.NullMarked;
