# Tries an installer on Windows as a user would: installs it, asks the program, draws a picture, opens the window, removes it.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../../..')
$msi = (Get-ChildItem target/package/*.msi)[0].FullName
Remove-Item Env:JAVA_HOME -ErrorAction SilentlyContinue

function Install([string] $mode) {
    $installer = Start-Process msiexec -ArgumentList $mode, "`"$msi`"", '/qn', '/norestart' -Wait -PassThru
    if ($installer.ExitCode -ne 0) { throw "msiexec $mode ends with $($installer.ExitCode)" }
}

$told = ((Get-Content "$msi.sha256") -split ' ')[0]
if ($told -ne (Get-FileHash $msi -Algorithm SHA256).Hash.ToLower()) { throw 'the checksum is not that of the file' }
Install '/i'
$app = Join-Path $env:LOCALAPPDATA 'Errorscape/Errorscape.exe'
if (-not (Test-Path $app)) { throw "there is no $app" }
& $app --version
if ($LASTEXITCODE -ne 0) { throw 'it does not start' }
$picture = Join-Path $env:TEMP 'moons.png'
& $app render --scenario moons --no-marks --size 640x400 --out $picture
if ($LASTEXITCODE -ne 0 -or -not (Test-Path $picture)) { throw 'no picture was drawn' }
$env:JAVA_TOOL_OPTIONS = '-Derrorscape.rehearsal=true'
$words = & $app 2>&1 | Out-String
Remove-Item Env:JAVA_TOOL_OPTIONS
if ($words -notmatch 'first frame') { throw "no frame was drawn: $words" }
Write-Output $words
Install '/x'
if (Test-Path $app) { throw 'it has left files behind' }
Write-Output 'try-msi: installed, started, used and removed'
