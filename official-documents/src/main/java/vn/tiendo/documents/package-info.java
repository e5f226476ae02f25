/** Official documents: the model, and the door that writes it as DOCX or PDF. It may touch its style, layout and writers, nothing of a service. */
@NullMarked
package vn.tiendo.documents;

import org.jspecify.annotations.NullMarked;
