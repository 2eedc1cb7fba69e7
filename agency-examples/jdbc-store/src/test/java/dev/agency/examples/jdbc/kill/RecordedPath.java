package dev.agency.examples.jdbc.kill;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 that tell after each write what a killed process would leave: {@code recorded:}. */
public final class RecordedPath extends FilePathWrapper {
  /** Hears of a file after a write to it, while no other write goes on. */
  interface Listener {
    void written(byte[] left);
  }

  private static volatile Listener listener = left -> {};

  /** For H2, which makes one of each name. */
  public RecordedPath() {}

  /** From now on writes to the files of databases are told to this listener alone. */
  static void record(Listener to) {
    FilePath.register(new RecordedPath());
    listener = to;
  }

  @Override
  public String getScheme() {
    return "recorded";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FilePath file = unwrap();
    return new Recorded(file.open(mode), Path.of(file.toString()));
  }

  private static final class Recorded extends FileBaseDefault {
    private final FileChannel file;
    private final Path path;

    Recorded(FileChannel file, Path path) {
      this.file = file;
      this.path = path;
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      int written = file.write(from, position);
      tell();
      return written;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      file.truncate(size);
      tell();
    }

    private void tell() throws IOException {
      if (path.toString().endsWith(".mv.db")) {
        listener.written(MoreFiles.asByteSource(path).read());
      }
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
