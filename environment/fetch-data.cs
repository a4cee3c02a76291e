#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../lib/RareEarth.Replication

// Fetches trade flows for notebook 04: dotnet run environment/fetch-data.cs --help
// From files of CEPII's BACI, or from the UN Comtrade API with your key in the environment variable COMTRADE_API_KEY.

using System.Runtime.InteropServices;
using RareEarth.Replication.TradeSources;

string data = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "data"));
using var interrupted = new CancellationTokenSource();
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using PosixSignalRegistration pressed = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
return await FetchCommand.RunAsync(args, data, Console.Out, Console.Error, interrupted.Token);

void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = true; // ends in order, with nothing half-written
    interrupted.Cancel();
}
