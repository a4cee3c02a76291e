using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

/// <summary>
/// A real Slurm of one node, this machine: munged, slurmctld and slurmd, each in the foreground, with all their files in one
/// temporary folder. Skips the test where they are not installed; CI installs them and fails on a skipped test.
/// </summary>
public sealed class SlurmCluster : IAsyncLifetime
{
    private static readonly string[] Daemons = ["munged", "slurmctld", "slurmd"];
    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("slurm-");
    private readonly List<Process> _processes = [];

    /// <summary>The file by which Slurm's programs find this cluster.</summary>
    public string Configuration => Path.Combine(_folder.FullName, "slurm.conf");

    /// <summary>A runner whose <c>sbatch</c> and <c>squeue</c> talk to this cluster.</summary>
    internal RunnerProcess Runner()
    {
        Assert.SkipUnless(_processes.Count == Daemons.Length, "Slurm (slurm-wlm, munge) is not installed.");
        var runner = new RunnerProcess();
        runner.Variables["SLURM_CONF"] = Configuration;
        return runner;
    }

    /// <summary>Runs one of Slurm's programs and gives what it wrote.</summary>
    public async Task<string> AskAsync(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux() || Daemons.Any(daemon => Find(daemon) is null))
        {
            return; // the tests skip themselves
        }

        string munge = Directory.CreateDirectory(Path.Combine(_folder.FullName, "munge")).FullName;
        string key = Path.Combine(munge, "key"), socket = Path.Combine(munge, "socket");
        await File.WriteAllBytesAsync(key, RandomNumberGenerator.GetBytes(128));
        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "state"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "spool"));
        await File.WriteAllTextAsync(Configuration, ConfigurationText(socket));

        _processes.Add(Start("munged", "--foreground", "--force", $"--socket={socket}", $"--key-file={key}", $"--pid-file={munge}/pid", $"--log-file={munge}/log", $"--seed-file={munge}/seed"));
        await WaitAsync(() => Task.FromResult(File.Exists(socket)));
        _processes.Add(Start("slurmctld", "-D", "-c", "-f", Configuration));
        _processes.Add(Start("slurmd", "-D", "-c", "-f", Configuration));
        await WaitAsync(async () => (await AskAsync("sinfo", "--noheader", "--format=%T")).Trim() == "idle");
    }

    public async ValueTask DisposeAsync()
    {
        if (_processes.Count == Daemons.Length)
        {
            await AskAsync("scancel", $"--user={Environment.UserName}");
            await WaitAsync(async () => (await AskAsync("squeue", "--noheader")).Length == 0);
        }

        foreach (Process process in Enumerable.Reverse(_processes))
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        IReadOnlyList<int> left = await MarkedProcesses.WaitForNoneAsync(_folder.FullName);
        _folder.Delete(recursive: true);
        Assert.Empty(left);
    }

    // No cgroups, no accounting, no resource manager of the system: it must work in a container without systemd.
    private string ConfigurationText(string socket) => string.Create(CultureInfo.InvariantCulture, $"""
        ClusterName=test
        SlurmctldHost={Environment.MachineName}(127.0.0.1)
        SlurmctldPort={FreePort()}
        SlurmdPort={FreePort()}
        SlurmUser={Environment.UserName}
        SlurmdUser={Environment.UserName}
        AuthType=auth/munge
        AuthInfo=socket={socket}
        CredType=cred/munge
        StateSaveLocation={_folder.FullName}/state
        SlurmdSpoolDir={_folder.FullName}/spool
        SlurmctldPidFile={_folder.FullName}/slurmctld.pid
        SlurmdPidFile={_folder.FullName}/slurmd.pid
        SlurmctldLogFile={_folder.FullName}/slurmctld.log
        SlurmdLogFile={_folder.FullName}/slurmd.log
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        JobAcctGatherType=jobacct_gather/none
        AccountingStorageType=accounting_storage/none
        JobCompType=jobcomp/none
        MpiDefault=none
        SwitchType=switch/none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_Core
        SchedulerParameters=batch_sched_delay=0,sched_min_interval=10000
        ReturnToService=2
        MinJobAge=10
        KillWait=2
        NodeName={Environment.MachineName} NodeAddr=127.0.0.1 CPUs={Environment.ProcessorCount} State=UNKNOWN
        PartitionName=main Nodes={Environment.MachineName} Default=YES MaxTime=INFINITE State=UP

        """).ReplaceLineEndings("\n");

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = Configuration;
        start.Environment[RunnerProcess.MarkVariable] = _folder.FullName;
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine(); // or a daemon that says much would wait for a reader
        return process;
    }

    private static string? Find(string program) => Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException("Slurm did not come up, or did not empty its queue.");
            }

            await Task.Delay(200);
        }
    }
}
