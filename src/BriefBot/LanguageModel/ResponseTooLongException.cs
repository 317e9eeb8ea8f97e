namespace BriefBot.LanguageModel;

/// <summary>An endpoint sends more than any reply can have.</summary>
internal sealed class ResponseTooLongException() : IOException("The response is too long.");
