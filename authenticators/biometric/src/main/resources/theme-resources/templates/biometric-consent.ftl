<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Nothing has begun yet. To agree is a button of its own; to decline leads to the other ways. -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("biometricTitle") lead=msg("biometricLead")>
  <@trust.facts>
    <@trust.fact state="done" label=msg("biometricPerson") text=(biometricName + " " + biometricNumber)/>
  </@trust.facts>
  <div>
    <h2>${msg("biometricPicture")}</h2>
    <ul class="list">
      <li>${msg("biometricPictureWho")}</li>
      <li>${msg("biometricPictureUse")}</li>
      <li>${msg("biometricPictureWe")}</li>
    </ul>
    <#if biometricNotice?has_content><p><a href="${biometricNotice}" target="_blank" rel="noopener noreferrer">${msg("biometricNoticeLink")}</a></p></#if>
    <h2>${msg("biometricFree")}</h2>
    <p>${msg("biometricFreeText")}</p>
  </div>
  <@trust.submit name="device" value="here" label=msg("biometricAgreeHere")/>
  <@trust.secondary name="device" value="phone" label=msg("biometricAgreePhone")/>
  <@trust.note>${msg("biometricTime", biometricMinutes)}</@trust.note>
  <@trust.link name="decline" label=msg("biometricDecline")/>
  <@trust.leave back=false/>
</@trust.page>
