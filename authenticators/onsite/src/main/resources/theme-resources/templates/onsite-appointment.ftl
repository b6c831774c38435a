<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Also a note to take along: printed, it shows the code, the place and what to bring, and no buttons. -->
<#import "trust.ftl" as trust>
<#if onsiteCode?has_content>
<@trust.page title=msg("onsiteTitle") lead=msg("onsiteLead")>
  <div class="trust-appointment">
    <p class="trust-appointment-label">${msg("onsiteCode")}</p>
    <p class="trust-appointment-code">${onsiteCode}</p>
    <@trust.qr picture=onsiteQr label=msg("onsiteQr")/>
    <p>${msg("onsiteUntil", onsiteUntil)}</p>
  </div>
  <div>
    <h2>${msg("onsiteWhere")}</h2>
    <p>${advancedMsg(onsitePlace)}</p>
    <#if onsiteLink?has_content><p><a href="${onsiteLink}" target="_blank" rel="noopener noreferrer">${msg("onsiteWhereList")}</a></p></#if>
    <h2>${msg("onsiteBring")}</h2>
    <ul>
      <li>${msg("onsiteBringDocument")}</li>
      <li>${msg("onsiteBringCode")}</li>
    </ul>
  </div>
  <@trust.note>${msg("onsiteLater")}</@trust.note>
  <@trust.submit name="been-there" value="true" label=msg("onsiteBeenThere")/>
  <button class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" type="button" data-print hidden>${msg("onsitePrint")}</button>
  <@trust.link name="renew" label=msg("onsiteRenew")/>
  <@trust.link name="withdraw" label=msg("onsiteWithdraw")/>
  <@trust.leave/>
</@trust.page>
<#else>
<@trust.page title=msg("onsiteNoneTitle") lead=msg("onsiteNoneLead")>
  <@trust.submit name="renew" value="true" label=msg("onsiteNew")/>
  <@trust.leave/>
</@trust.page>
</#if>
