@echo off
rem Makes the package of Windows out of a fresh build: packaging\package.cmd [msi|zip]
rem What it makes lies in target\package. It needs Git for Windows, whose bash runs the same scripts as
rem on the other systems, and for the .msi the WiX toolset.
setlocal
for %%b in ("%ProgramFiles%\Git\bin\bash.exe") do if exist "%%~b" (
  "%%~b" "%~dp0package.sh" %*
  exit /b
)
echo The packages are made by the bash of Git for Windows: install it from https://gitforwindows.org. 1>&2
exit /b 2
