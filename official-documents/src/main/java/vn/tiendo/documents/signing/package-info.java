/** Signing without keys: what is to be signed goes out as a hash, the signature comes in. It may touch PDFBox. */
@NullMarked
package vn.tiendo.documents.signing;

import org.jspecify.annotations.NullMarked;
