/** Looks for malware in bytes: the port, and ClamAV behind it. It may read the bytes of an inspection and knows no evidence. */
@NullMarked
package vn.tiendo.reporting.evidence.scan;

import org.jspecify.annotations.NullMarked;
