// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.List;
import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** What is missing for the application, and the ways to prove it. */
public record GatePage(Browser browser) {

    public GatePage {
        browser.expect("trust-gate");
    }

    /** The names of what is proven already. */
    public List<String> proven() {
        return browser.texts(".trust-fact-done strong");
    }

    /** The names of what is still missing, in order. */
    public List<String> missing() {
        return browser.texts(".trust-fact-next strong, .trust-fact-open strong");
    }

    /** The ids of the proofs that are offered. */
    public List<String> ways() {
        return browser.values("button[name='proof']");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }

    public Set<String> hints() {
        return browser.hints();
    }

    public SmsPhonePage chooseSms() {
        browser.press("proof", "sms");
        return new SmsPhonePage(browser);
    }

    public IdCardPage chooseIdCard() {
        browser.press("proof", "idcard");
        return new IdCardPage(browser);
    }

    public BankCardPage chooseBankCard() {
        browser.press("proof", "bankcard");
        return new BankCardPage(browser);
    }

    public OrganisationFormPage chooseOrganisation() {
        browser.press("proof", "organisation");
        return new OrganisationFormPage(browser);
    }

    public CaCertPage chooseCertificate() {
        browser.press("proof", "cacert");
        return new CaCertPage(browser);
    }

    public OnsitePage chooseOnsite() {
        browser.press("proof", "onsite");
        return new OnsitePage(browser);
    }

    /** For an account with a proven mobile: the code is sent at once. */
    public SmsCodePage confirmBySms() {
        browser.press("proof", "sms");
        return new SmsCodePage(browser);
    }

    public ConfirmPasswordPage confirmByPassword() {
        browser.press("proof", "password");
        return new ConfirmPasswordPage(browser);
    }

    public PasskeyPage confirmByPasskey() {
        browser.press("proof", "passkey");
        return new PasskeyPage(browser);
    }

    public FaceConsentPage chooseFace() {
        browser.press("proof", "biometric");
        return new FaceConsentPage(browser);
    }

    /** Not admitted with this account: signs out and goes on with another one. */
    public SignInPage useAnotherAccount() {
        browser.followTo("login-actions/restart");
        return new SignInPage(browser);
    }

    /** Back to the application without having proven anything. */
    public void cancel() {
        browser.press("cancel");
    }
}
