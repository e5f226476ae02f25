/** What reorganisations passed from body to body, kept beside the read copies that it changes. */
@NullMarked
package vn.tiendo.kit.succession;

import org.jspecify.annotations.NullMarked;
