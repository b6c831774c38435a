<#--
  SPDX-License-Identifier: Apache-2.0

  What the pages of every proof are made of. The pages use these macros only, so that they work under any theme that
  keeps the conventions of keycloak.v2 (its layout, its properties.kc*Class) and look their best under ours.

    asked      what is to be confirmed, on every page of the gate that a request with a text leads to
    page       title, lead, the error summary and one form; the nested content is the inside of the form
    field      label, hint, error and input, tied together for screen readers
    textarea   the same with several lines
    select     the same around a list; options is a sequence of {"value", "label"}
    code       the one-time code; expiresAt and resendAt are epoch milliseconds
    submit     the main button: one per page, and the first button of the form, because Enter presses the first one
    secondary  another way        link  a still lighter way        leave  back and cancel, last on every page; back=false where the page offers the other ways itself
    choice     one of several things of the same kind, as a button with its name and what tells it apart
    anchor     a way that leads elsewhere; kind is Primary, Secondary or Link
    facts, fact  what is proven and what is still open, in order
    qr         a QR code; picture is that of QrCode, label says what it holds
    note       a sentence beside the question: what happens next, what we do not keep
-->
<#import "template.ftl" as layout>

<#macro page title lead="">
<@layout.registrationLayout; section>
  <#if section = "header">
    ${title}
  <#elseif section = "form">
    <#if lead?has_content><p class="trust-lead">${lead}</p></#if>
    <#if confirmationLines??><@asked/></#if>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <#if accountType??><input type="hidden" name="accountType" value="${accountType}"></#if>
      <#nested>
    </form>
  </#if>
</@layout.registrationLayout>
</#macro>

<#-- The application's own words. Escaped like everything; its line breaks are ours. -->
<#macro asked>
  <section class="trust-asked" aria-labelledby="trust-asked">
    <h2 id="trust-asked">${msg("trustAsked")}</h2>
    <p><#list confirmationLines as line>${line}<#sep><br></#list></p>
  </section>
</#macro>

<#macro field name label hint="" type="text" inputmode="" autocomplete="off" value="" maxlength=0 autofocus=false>
  <@group name=name label=label hint=hint>
    <span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>">
      <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"
             autocapitalize="none" spellcheck="false"
             <#if inputmode?has_content>inputmode="${inputmode}"</#if>
             <#if maxlength gt 0>maxlength="${maxlength?c}"</#if>
             <#if autofocus && !messagesPerField.existsError(name)>autofocus</#if>
             <@described name=name hint=hint/>/>
    </span>
  </@group>
</#macro>

<#-- For texts that are pasted. -->
<#macro textarea name label hint="" value="" rows=4>
  <@group name=name label=label hint=hint>
    <span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>">
      <textarea id="${name}" name="${name}" rows="${rows?c}" autocomplete="off" spellcheck="false"
                <@described name=name hint=hint/>>${value}</textarea>
    </span>
  </@group>
</#macro>

<#macro select name label options value="" hint="">
  <@group name=name label=label hint=hint>
    <span class="${properties.kcInputClass!} trust-select <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>">
      <select id="${name}" name="${name}" <@described name=name hint=hint/>>
        <#list options as option>
          <option value="${option.value}" <#if option.value == value>selected</#if>>${option.label}</option>
        </#list>
      </select>
    </span>
  </@group>
</#macro>

<#-- The times go to the browser as seconds from now: its clock may be wrong. Without a script the sentence stands still. -->
<#macro code name label expiresAt=0 resendAt=0 hint="">
  <#local expiresIn = [(expiresAt - .now?long) / 1000, 0]?max>
  <#local resendIn = [(resendAt - .now?long) / 1000, 0]?max>
  <@group name=name label=label hint=hint>
    <span class="${properties.kcInputClass!} trust-code <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>">
      <input id="${name}" name="${name}" type="text" value="" inputmode="numeric" autocomplete="one-time-code"
             autocapitalize="none" spellcheck="false" <#if !messagesPerField.existsError(name)>autofocus</#if>
             <@described name=name hint=hint/>/>
    </span>
    <#if expiresAt gt 0>
      <p class="trust-countdown" data-countdown="${expiresIn?floor?c}" data-resend="${resendIn?ceiling?c}"
         data-minutes="${msg("trustCodeMinutes", "{0}")}" data-seconds="${msg("trustCodeSeconds", "{0}")}"
         data-wait-minutes="${msg("trustCodeWaitMinutes", "{0}")}" data-wait-seconds="${msg("trustCodeWaitSeconds", "{0}")}"
         data-over="${msg("trustCodeOver")}">${msg("trustCodeMinutes", (expiresIn / 60)?ceiling?c)}</p>
    </#if>
  </@group>
</#macro>

<#macro submit label name="" value="">
  <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="submit"
          <#if name?has_content>name="${name}" value="${value}"</#if>>${label}</button>
</#macro>

<#macro secondary label name value="true">
  <button class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" type="submit" name="${name}" value="${value}">${label}</button>
</#macro>

<#macro link label name value="true">
  <button class="${properties.kcButtonLinkClass!} ${properties.kcButtonBlockClass!}" type="submit" name="${name}" value="${value}">${label}</button>
</#macro>

<#macro choice name value label text="">
  <button class="${properties.kcSelectAuthListItemClass!}" type="submit" name="${name}" value="${value}">
    <span class="${properties.kcSelectAuthListItemHeadingClass!}">${label}</span><#if text?has_content> <span class="${properties.kcSelectAuthListItemSubtitleClass!}">${text}</span></#if>
  </button>
</#macro>

<#macro anchor label href kind="Link">
  <a class="${properties["kcButton" + kind + "Class"]!} ${properties.kcButtonBlockClass!}" href="${href}">${label}</a>
</#macro>

<#-- Our layout leaves the other ways to sign in to the page, so that the way back comes last; other layouts show them below. -->
<#macro leave back=true>
  <#if layout.otherWays??><@layout.otherWays kind="Link"/></#if>
  <div class="trust-leave">
    <#if back && (proofHasOtherWays!false)><@link name="back" label=msg("trustBack")/></#if>
    <@link name="cancel" label=msg("trustCancel")/>
  </div>
</#macro>

<#macro facts>
  <ol class="trust-facts" role="list"><#nested></ol>
</#macro>

<#-- state: done, next or open. The word for it is spoken, never left to a colour or a sign. -->
<#macro fact label text="" state="open" number=0>
  <li class="trust-fact trust-fact-${state}" <#if state == "next">aria-current="step"</#if>>
    <span class="trust-fact-sign" aria-hidden="true"><#if state == "done">✓<#elseif number gt 0>${number?c}</#if></span>
    <div>
      <strong>${label}</strong><#if state == "done"><span class="trust-spoken"> ${msg("trustFactDone")}</span></#if>
      <#if text?has_content><p>${text}</p></#if>
    </div>
  </li>
</#macro>

<#macro qr picture label>
  <svg class="trust-qr" viewBox="0 0 ${picture.size?c} ${picture.size?c}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${picture.path}" fill="#000"/></svg>
</#macro>

<#macro note>
  <p class="trust-note"><#nested></p>
</#macro>

<#-- Our layout lists the field errors at the top, with links; it finds them in this global. Other layouts do not look. -->
<#macro group name label hint="">
  <#local error = messagesPerField.existsError(name)?then(messagesPerField.get(name), "")>
  <#if error?has_content>
    <#global fieldErrors = (.globals.fieldErrors![]) + [{"name": name, "text": error}]>
  </#if>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${name}" class="${properties.kcFormLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${label}</span></label>
    </div>
    <#if hint?has_content><p class="trust-hint" id="${name}-hint">${hint}</p></#if>
    <#if error?has_content>
      <p class="${properties.kcInputErrorMessageClass!}" id="input-error-${name}">${error}</p>
    </#if>
    <#nested>
  </div>
</#macro>

<#macro described name hint="">
  <#local invalid = messagesPerField.existsError(name)>
  <#if invalid>aria-invalid="true"</#if>
  <#if invalid || hint?has_content>aria-describedby="<#if hint?has_content>${name}-hint </#if><#if invalid>input-error-${name}</#if>"</#if>
</#macro>
