namespace BriefBot.Core.Tests.Articles.BadFiles;

/// <summary>A file that cannot be read as it should, and what is expected of the reader.</summary>
/// <param name="Class">What is wrong with it; the test's name.</param>
/// <param name="FileName">Its name; the extension names the format.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">A word of the reason that names the problem; null when the file is read all the same.</param>
/// <param name="Text">A piece of the text that is read, where it is.</param>
internal sealed record BadFile(string Class, string FileName, byte[] Content, string? Reason, string? Text = null);
