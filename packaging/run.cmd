@echo off
rem Builds what is needed and starts Turnscope: the window without arguments, the terminal with.
setlocal enabledelayedexpansion
set "ROOT=%~dp0.."

call :find_jdk
if not defined JDK (
  echo Turnscope is built with JDK 25 or newer, and there is none here: install one, for example Temurin 25 from https://adoptium.net, and set JAVA_HOME to it. 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"

if not exist "%ROOT%\target\turnscope.jar" goto build
powershell -NoProfile -Command "$jar = (Get-Item '%ROOT%\target\turnscope.jar').LastWriteTime; $new = Get-ChildItem -Recurse -File '%ROOT%\pom.xml', '%ROOT%\src\main' | Where-Object { $_.LastWriteTime -gt $jar } | Select-Object -First 1; if ($new) { exit 1 }"
if not errorlevel 1 goto start

:build
echo Building Turnscope: the first time this fetches its libraries and takes some minutes. 1>&2
pushd "%ROOT%"
call mvnw.cmd -B -q -DskipTests package 1>&2
if errorlevel 1 (
  popd
  echo The build failed: the lines above say where. 1>&2
  exit /b 2
)
popd

:start
rem A crash must not write memory, where secrets are, into the folder that one happens to stand in.
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xms96m -Xmn48m -XX:SurvivorRatio=2 -Xmx512m --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:ErrorFile=NUL -XX:-CreateCoredumpOnCrash --module-path "%ROOT%\target\javafx" --add-modules javafx.controls -cp "%ROOT%\target\turnscope.jar;%ROOT%\target\lib\*" dev.turnscope.Turnscope %*
exit /b %errorlevel%

:find_jdk
for %%h in ("%JAVA_HOME%") do call :try "%%~h"
for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~h"
exit /b 0

:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims=. " %%v in ('""%~1\bin\javac" -version" 2^>^&1') do if %%v GEQ 25 set "JDK=%~1"
exit /b 0
