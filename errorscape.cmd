@echo off
rem Starts Errorscape: without arguments the window, with arguments the command line.
rem Builds what is missing or older than the sources, through the Maven wrapper, with a JDK 25 or newer that it finds.
rem
rem JAVA_HOME                names the JDK to use.
rem ERRORSCAPE_JAVA_OPTIONS  more options for the JVM, separated by spaces.
rem
rem Why each option of the JVM is there: docs/decisions/0002-start-up.md
setlocal EnableExtensions DisableDelayedExpansion

set "NEED=25"
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "APP=%HERE%\target\app"
set "JAR=%APP%\errorscape.jar"

rem ---- the JDK: what the user chose comes before what the machine has

set "JDK="
set "JDK_MAJOR=0"
set "JDK_VERSION="
set "OTHER="
set "OTHER_MAJOR=0"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JDK for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if not defined JDK call :search
if not defined JDK goto :need_a_jdk

rem ---- the build

set "STATE=current"
if not exist "%JAR%" (
    set "STATE=missing"
) else (
    if exist "%HERE%\pom.xml" call :out_of_date
)
if not "%STATE%"=="current" (
    call :build
    if errorlevel 1 exit /b 1
)

rem ---- the start

set "MODULES=--module-path "%APP%\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics -Djdk.reflect.useNativeAccessorOnly=true"
set "CLASSES=--class-path "%JAR%;%APP%\lib\*" errorscape.Launcher"
set "CACHE=%APP%\start.aot"
set "KEY=%JDK% %JDK_VERSION% %HERE%"
set "OLD_KEY="
if exist "%CACHE%.key" set /p OLD_KEY=<"%CACHE%.key"
set "CACHE_OPTIONS="
if "%KEY%"=="%OLD_KEY%" if exist "%CACHE%" set CACHE_OPTIONS="-XX:AOTCache=%CACHE%" -Xlog:aot*=off -Xlog:cds*=off
if not "%KEY%"=="%OLD_KEY%" if "%~1"=="" call :rehearse

"%JDK%\bin\java.exe" %CACHE_OPTIONS% %ERRORSCAPE_JAVA_OPTIONS% %MODULES% %CLASSES% %*
exit /b %ERRORLEVEL%

rem ---------------------------------------------------------------------------------------------------------------

rem Keeps the JDK nearest to the one the code is tried with. Its version stands in its release file; starting java to ask
rem it would take longer than starting Errorscape.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
set "DETAIL="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do (
    if "%%~A"=="JAVA_VERSION" set "VERSION=%%~B"
    if "%%~A"=="JAVA_RUNTIME_VERSION" set "DETAIL=%%~B"
)
set "MAJOR="
for /f "delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR exit /b 0
if %MAJOR% LSS %NEED% (
    if %MAJOR% GTR %OTHER_MAJOR% (
        set "OTHER=%~f1"
        set "OTHER_MAJOR=%MAJOR%"
    )
    exit /b 0
)
if defined JDK if %MAJOR% GEQ %JDK_MAJOR% exit /b 0
set "JDK=%~f1"
set "JDK_MAJOR=%MAJOR%"
set "JDK_VERSION=%VERSION% %DETAIL%"
exit /b 0

:search
for %%R in (
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Eclipse Foundation"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%ProgramFiles%\OpenJDK"
    "%ProgramFiles%\RedHat"
    "%ProgramFiles%\SapMachine\JDK"
    "%ProgramFiles%\Semeru"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%LOCALAPPDATA%\Programs\Microsoft"
    "%LOCALAPPDATA%\mise\installs\java"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\.gradle\jdks"
    "%USERPROFILE%\.sdkman\candidates\java"
    "%USERPROFILE%\.jabba\jdk"
) do for /d %%J in ("%%~R\*") do call :consider "%%~J"
for %%R in ("%USERPROFILE%\scoop\apps" "%ProgramData%\scoop\apps") do (
    for /d %%J in ("%%~R\*jdk*" "%%~R\temurin*" "%%~R\zulu*" "%%~R\corretto*" "%%~R\liberica*") do (
        call :consider "%%~J\current"
    )
)
exit /b 0

:need_a_jdk
>&2 echo errorscape: needs a JDK (Java Development Kit) %NEED% or newer; there is none in JAVA_HOME, in PATH or in any usual place.
if defined OTHER >&2 echo The newest there is: %OTHER_MAJOR% in %OTHER%
>&2 echo Install one, for example:
>&2 echo   winget install EclipseAdoptium.Temurin.%NEED%.JDK
>&2 echo   scoop install java/temurin%NEED%-jdk
>&2 echo   https://adoptium.net/temurin/releases/?version=%NEED%
>&2 echo or set JAVA_HOME to the folder of one.
exit /b 2

rem Sets STATE to changed when a source is newer than the jar and than the last build's beginning.
:out_of_date
pushd "%HERE%"
powershell -NoProfile -Command "$t = (Get-Item target\app\errorscape.jar, target\app\built -ErrorAction SilentlyContinue | Measure-Object LastWriteTimeUtc -Maximum).Maximum; $new = Get-ChildItem pom.xml, src\main, fxml, css, sample-data -Recurse -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($new) { exit 9 }" >nul 2>nul
if %ERRORLEVEL% EQU 9 set "STATE=changed"
popd
exit /b 0

:build
if "%STATE%"=="missing" (
    >&2 echo errorscape: building for the first time; this downloads the libraries and takes a minute or two ...
) else (
    >&2 echo errorscape: the sources have changed: building ...
)
rem Libraries of another version must not stay beside the new ones. The time counts from the build's beginning.
if exist "%APP%\lib" rd /s /q "%APP%\lib"
if exist "%APP%\javafx" rd /s /q "%APP%\javafx"
if not exist "%APP%" md "%APP%"
del /q "%APP%\start.aot.key" 2>nul
type nul >"%APP%\building"
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
call "%HERE%\mvnw.cmd" -q -B -f "%HERE%\pom.xml" -Pquick package 1>&2 <nul
if errorlevel 1 goto :build_failed
if not exist "%JAR%" goto :build_failed
move /y "%APP%\building" "%APP%\built" >nul
exit /b 0
:build_failed
>&2 echo errorscape: the build failed; its own words are above.
exit /b 1

rem Plays the window once where nobody sees it, so that the JVM can keep what a start needs. Beside the first window, with
rem the lowest priority, and once only: a JVM that cannot do it is not asked again until something changes.
:rehearse
(echo %KEY%)>"%CACHE%.key"
if exist "%CACHE%" del /q "%CACHE%" 2>nul
start "" /b /low "%JDK%\bin\java.exe" "-XX:AOTCacheOutput=%CACHE%" -Dglass.platform=Headless -Dprism.order=sw -Derrorscape.rehearsal=true %MODULES% %CLASSES% >nul 2>nul <nul
exit /b 0
