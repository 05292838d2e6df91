package org.proposaldesk.bureau;

/**
 * What the places do differently (domain §13) and {@code bureau.yml} may change under {@code practice}; what is left out is as in Zhuzhou.
 *
 * @param leadCopyNamesAll the letter to the leading one of joint proposers is addressed 尊敬的×××等N位委员 instead of by his own name (§13-15)
 */
public record Practice(boolean leadCopyNamesAll) {

    static final Practice USUAL = new Practice(false);
}
