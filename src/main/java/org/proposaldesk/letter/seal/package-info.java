/**
 * The bureau's seal on issued files, and its verification.
 *
 * <p>Keys never come here: {@link org.proposaldesk.letter.seal.SealService} is the port to the seal service that holds them; a hash
 * goes out, a signature comes in. This package assembles what surrounds the signature: the increment of a PDF and the signature
 * files of an OFD.
 */
package org.proposaldesk.letter.seal;
