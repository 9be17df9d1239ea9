namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Reads no answer beyond what any answer of its kind may hold, whatever a server sends and never ends.</summary>
internal sealed class BoundedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A picture of 30 MB in base64, and what stands around it.</summary>
    public const long MostOfPictures = 48_000_000;

    /// <summary>Words: the longest chapter with its stream's wrapping is not a tenth of it.</summary>
    public const long MostOfWords = 8_000_000;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var path = request.RequestUri?.AbsolutePath ?? "";
        var most = path.Contains("/images/", StringComparison.Ordinal) || path.Contains("/audio/", StringComparison.Ordinal) ? MostOfPictures : MostOfWords;
        var bounded = new StreamContent(new Bounded(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), most));
        foreach (var (name, values) in response.Content.Headers) bounded.Headers.TryAddWithoutValidation(name, values);
        response.Content = bounded;
        return response;
    }

    private sealed class Bounded(Stream inner, long most) : Stream
    {
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int got) => (read += got) <= most ? got : throw new IOException("The answer is longer than any answer may be.");
    }
}
