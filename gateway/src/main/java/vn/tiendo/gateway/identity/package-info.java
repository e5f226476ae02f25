/** Who is calling: bearer tokens verified locally against the issuer's keys; touches nothing but the request. */
@NullMarked
package vn.tiendo.gateway.identity;

import org.jspecify.annotations.NullMarked;
