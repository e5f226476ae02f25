/** The services behind the gateway: what each answers for and where it is; touches no network. */
@NullMarked
package vn.tiendo.gateway.service;

import org.jspecify.annotations.NullMarked;
