using System.Runtime.InteropServices;

namespace NotebookRunner.Kernel;

/// <summary>
/// On Unix, the group of a child and the programs that its cells start: it is ended as one, also after the child itself
/// is gone. On Windows there is none, and what remains is to end the child's tree of processes.
/// </summary>
internal static class ProcessGroup
{
    private const int Sigkill = 9;

    /// <summary>Makes this process the leader of a new group, away from the terminal: Ctrl+C is the parent's to handle.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = setsid(); // fails only for a process that is a leader already
        }
    }

    /// <summary>Ends every process of the group that a process leads or led.</summary>
    public static void Kill(int leader)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = kill(-leader, Sigkill); // fails only when nobody is left
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern int setsid();

    [DllImport("libc", ExactSpelling = true)]
    private static extern int kill(int process, int signal);
}
