; Not tried: no Windows was at hand. Compiled on Linux by Debian's makensis (tests/packaging).
;
; The installer for Windows, for one person, who need be no administrator:
;   makensis -DVERSION=0.1.0 -DFOLDER=…\duyin -DTARGET=….exe duyin.nsi
; FOLDER is what PyInstaller made of duyin.spec. Which files open is written into KINDS beside it
; (`building.installers`), a line each: !insertmacro Kind ".epub"

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma

!include MUI2.nsh
!include FileFunc.nsh

!define ID "org.duyin.Duyin"
!define CLASSES "Software\Classes"
!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "Duyin"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Duyin"
InstallDirRegKey HKCU "${GONE}" "InstallLocation"
RequestExecutionLevel user

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\duyin-window.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"

; Duyin is offered for these files; what opens them today goes on doing so.
!macro Kind ENDING
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${ID}" ""
!macroend
!macro KindGone ENDING
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${ID}"
!macroend

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; of the version before
  File /r "${FOLDER}/*"
  CreateShortcut "$SMPROGRAMS\Duyin.lnk" "$INSTDIR\duyin-window.exe"
  WriteRegStr HKCU "${CLASSES}\${ID}" "" "Duyin"
  WriteRegStr HKCU "${CLASSES}\${ID}\DefaultIcon" "" "$INSTDIR\duyin-window.exe,0"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open\command" "" '"$INSTDIR\duyin-window.exe" "%1"'
  !define EachKind "!insertmacro Kind"
  !include "${KINDS}"
  !undef EachKind
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${GONE}" "DisplayName" "Duyin"
  WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\duyin-window.exe"
  WriteRegStr HKCU "${GONE}" "Publisher" "The Duyin authors"
  WriteRegStr HKCU "${GONE}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${GONE}" "EstimatedSize" "$0"
SectionEnd

; The library and the settings, which lie elsewhere, stay.
Section Uninstall
  Delete "$SMPROGRAMS\Duyin.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\duyin.exe"
  Delete "$INSTDIR\duyin-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !define EachKind "!insertmacro KindGone"
  !include "${KINDS}"
  !undef EachKind
  DeleteRegKey HKCU "${CLASSES}\${ID}"
  DeleteRegKey HKCU "${GONE}"
SectionEnd
