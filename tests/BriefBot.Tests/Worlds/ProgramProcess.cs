using System.Diagnostics;
using System.Text;

namespace BriefBot.Tests.Worlds;

/// <summary>The built program as a process of its own, in a directory of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly List<Process> _started = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefbot-").FullName;

    /// <summary>What <c>dotnet</c> has to be given to run the program.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "briefbot.dll");

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<ProgramRun> RunAsync(params string[] args) => RunAsync(args, string.Empty);

    public async Task<ProgramRun> RunAsync(string[] args, string input, params (string Name, string Value)[] environment)
    {
        using var process = Start(args, environment);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process, output, error);
    }

    public Process Start(string[] args, params (string Name, string Value)[] environment) =>
        StartCommand("dotnet", ["exec", Program, .. args], environment);

    public Process StartCommand(string command, string[] args, params (string Name, string Value)[] environment)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(command, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        _started.Add(process);
        return process;
    }

    public static async Task<ProgramRun> EndAsync(Process process, Task<string> output, Task<string> error)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Sends a signal by its name, such as INT, the Unix way.</summary>
    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            process.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
