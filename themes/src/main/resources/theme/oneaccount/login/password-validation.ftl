<#--
  SPDX-License-Identifier: Apache-2.0

  The server judges a password, with words beside the field; no second judge in the browser.
-->
<#macro templates></#macro>
<#macro script field=""></#macro>
