using System.Text;

namespace BriefBot;

/// <summary>What the program reads from and writes to: results to <see cref="Out"/>, progress and hints to <see cref="Error"/>.</summary>
internal sealed record Streams(TextReader In, TextWriter Out, TextWriter Error)
{
    private const int UsualWidth = 80;

    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours may be used where a stream is a terminal (see no-color.org).</summary>
    public bool Colours { get; init; }

    /// <summary>The terminal's width in cells; null when the output is not a terminal.</summary>
    public int? Width { get; init; }

    /// <summary>Where relative paths start and <c>appsettings.json</c> is looked for.</summary>
    /// <exception cref="IOException">That directory was deleted meanwhile.</exception>
    public string WorkingDirectory
    {
        get => field ?? CurrentDirectory();
        init;
    }

    /// <summary>The next line of the input; null at its end.</summary>
    /// <remarks>
    /// Reading a console or pipe cannot be cancelled: when the program is to stop, the read is left behind on its own
    /// thread, which ends with the process.
    /// </remarks>
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        Task.Run(In.ReadLine, cancellationToken).WaitAsync(cancellationToken);

    /// <summary>The process's own streams; UTF-8 where they are redirected, whatever the system's code page is.</summary>
    public static Streams OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = utf8;
        }

        return new Streams(
            Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In,
            Console.IsOutputRedirected ? new StreamWriter(StandardOutput.Open(), utf8) { AutoFlush = true } : Console.Out,
            Console.IsErrorRedirected ? new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true } : Console.Error)
        {
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = Console.IsOutputRedirected ? null : WidthOfTerminal(),
        };
    }

    private static string CurrentDirectory()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException gone)
        {
            throw new IOException("The directory that BriefBot was started from is gone; change to another one first.", gone);
        }
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
