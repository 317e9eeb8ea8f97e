using Microsoft.Win32.SafeHandles;

namespace BriefBot;

/// <summary>Opens the process's standard output so that a reader who leaves is noticed.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    /// <remarks>
    /// The console's own stream swallows the error when nobody reads any more, so that <c>yes | briefbot | head -1</c>
    /// would run for ever. A file is left to the console's stream, because it shares its position with standard error.
    /// </remarks>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Closed, or nothing that can be written as a pipe.
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Tells whether an error says that nobody reads the output any more.</summary>
    public static bool IsAbandoned(IOException error) => error.HResult is BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;
}
