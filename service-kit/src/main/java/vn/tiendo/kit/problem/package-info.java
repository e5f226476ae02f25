/** Every refusal as RFC 9457 problem+json: stable codes, JSON Pointers, messages in Vietnamese and English. */
@NullMarked
package vn.tiendo.kit.problem;

import org.jspecify.annotations.NullMarked;
