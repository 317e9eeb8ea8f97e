namespace BriefBot.Memory.Embeddings;

/// <summary>The numbers of search by meaning that nobody needs to set.</summary>
internal static class EmbeddingDefaults
{
    /// <summary>How long a question waits for its vector before search goes by words alone.</summary>
    public static readonly TimeSpan QuestionLimit = TimeSpan.FromSeconds(2);

    /// <summary>After a question's vector failed or came too late, the next ones do not ask for so long.</summary>
    public static readonly TimeSpan QuestionRest = TimeSpan.FromSeconds(30);

    /// <summary>After a run that failed, the background waits so long before it tries again.</summary>
    public static readonly TimeSpan RunRest = TimeSpan.FromMinutes(1);

    /// <summary>How many questions' vectors are kept: a question and its follow-ups are often asked again.</summary>
    public const int KeptQuestions = 256;

    /// <summary>
    /// The most memory that vectors may take, in bytes. 50,000 articles of 10 passages take 190 MB at 384 numbers a vector
    /// and 770 MB at 1,536, one byte a number. Passages beyond it are found by their words only.
    /// </summary>
    public const long MemoryBudget = 1L << 30;
}
